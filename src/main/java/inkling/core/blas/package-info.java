/** Vectors and matrices in ND4J's memory, and what its OpenBLAS does with them. The only package that knows ND4J. */
package inkling.core.blas;
