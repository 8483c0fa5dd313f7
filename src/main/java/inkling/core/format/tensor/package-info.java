/** Files of tensors, safetensors, whatever is in them. */
package inkling.core.format.tensor;
