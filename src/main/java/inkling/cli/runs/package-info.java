/** The commands about runs that are kept. */
package inkling.cli.runs;
