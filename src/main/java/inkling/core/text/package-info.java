/** The words of every text, one folder of bundles a language. */
package inkling.core.text;
