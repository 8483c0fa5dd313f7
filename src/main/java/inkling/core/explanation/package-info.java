/** Why a model reads what it reads: what each feature adds to a digit's score, and what would change the answer. */
package inkling.core.explanation;
