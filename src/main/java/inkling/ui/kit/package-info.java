/** What several views share: icons, shortcuts, fields that check, switches, notices, the sheet over the window. */
package inkling.ui.kit;
