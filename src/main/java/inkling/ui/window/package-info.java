/** The app's window: what it is put together from, its menus, what it remembers. */
package inkling.ui.window;
