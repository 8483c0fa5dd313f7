/** JSON as RFC 8259 has it, read without trusting it. */
package inkling.core.format.json;
