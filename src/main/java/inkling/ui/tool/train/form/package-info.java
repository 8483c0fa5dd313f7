/** What is chosen before a run: the recipe and the data, and the way to MNIST where it is missing. */
package inkling.ui.tool.train.form;
