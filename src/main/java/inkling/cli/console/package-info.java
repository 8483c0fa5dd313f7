/** What commands say: tables, progress, and what could not be done. */
package inkling.cli.console;
