/** Trained models as files: safetensors, Inkling's own, and ONNX for other programs; the model card in both. */
package inkling.core.format.model;
