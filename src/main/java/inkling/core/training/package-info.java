/** Training by mini-batch SGD, and measuring what came of it. */
package inkling.core.training;
