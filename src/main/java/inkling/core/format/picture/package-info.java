/** Pictures of one digit: PNG and JPEG files, and where the ink is in them. The only package that uses AWT. */
package inkling.core.format.picture;
