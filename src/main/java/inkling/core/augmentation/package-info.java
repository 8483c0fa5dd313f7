/** More digits out of some: how a drawing or an image may change and stay the digit that it is. */
package inkling.core.augmentation;
