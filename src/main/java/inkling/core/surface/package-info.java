/** The loss of a model of pixels around the way that a run took: softmax regression's is convex, and here one sees it. */
package inkling.core.surface;
