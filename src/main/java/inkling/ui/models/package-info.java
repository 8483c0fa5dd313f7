/** The models at hand: which there are, which one reads, and their cards. */
package inkling.ui.models;
