/** How a topic of the help looks, and where it is shown. */
package inkling.ui.help;
