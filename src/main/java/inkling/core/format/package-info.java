/** Every file format, one package a subject, and what their problems have in common. */
package inkling.core.format;
