/** IDX, the format in which MNIST comes, plain or compressed. */
package inkling.core.format.idx;
