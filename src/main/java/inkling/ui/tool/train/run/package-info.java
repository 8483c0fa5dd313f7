/** A run in the background: how it goes, how far it is, how it ends. */
package inkling.ui.tool.train.run;
