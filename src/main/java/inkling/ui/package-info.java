/** The desktop app: what it is put together from, and what its parts share. */
package inkling.ui;
