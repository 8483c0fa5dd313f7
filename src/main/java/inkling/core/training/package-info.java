/** Training by mini-batch SGD, and measuring what came of it. The only package that uses ND4J. */
package inkling.core.training;
