/** What the model sees, what it is and what it says: images, feature maps, softmax regression, predictions. */
package inkling.core.model;
