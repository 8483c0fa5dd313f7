/** Options and parameters that several commands have, and values as a person types them. */
package inkling.cli.option;
