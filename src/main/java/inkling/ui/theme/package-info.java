/** Light or dark: what there is, what the desktop has, and what the user wants. */
package inkling.ui.theme;
