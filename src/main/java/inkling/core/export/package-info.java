/** What leaves Inkling for other programs to run: a run as a PyTorch program and as a command. */
package inkling.core.export;
