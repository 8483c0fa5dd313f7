/** The library of runs: every training that was done, kept while it goes on, to be compared, repeated and gone on with. */
package inkling.core.runs;
