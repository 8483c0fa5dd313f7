/** What the parts of the window share: texts, icons, shortcuts, notices, and the shelf of models. */
package inkling.ui;
