/** Many runs at a glance: what their settings did to loss and accuracy. */
package inkling.ui.sweep;
