/**
 * The way from background threads to the screen. Only here is {@code Platform.runLater} called. Not
 * {@link javafx.concurrent.Task}: its {@code updateValue} drops the values in between, which a loss curve must not, and
 * a cancelled task's result is lost, which "stop and keep" must not.
 */
package inkling.ui.concurrent;
