/** Models and drawings from files and into files, and the choice of the model that reads. */
package inkling.ui.files;
