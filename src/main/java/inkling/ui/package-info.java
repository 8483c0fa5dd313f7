/** What the parts of the window share: texts, icons, shortcuts, notices, pictures as files, and the shelf of models. */
package inkling.ui;
