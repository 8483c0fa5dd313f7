package inkling.bench;

import inkling.core.export.Browser;
import inkling.core.export.ModelExport;
import inkling.core.format.model.ShippedModels;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long the page that a model is exported to takes in Chromium, from an event of the pointer to the reading that the
 * page shows: all of its own work, without the browser's painting. Ten digits of 80 movements for each shipped model,
 * behind one that is not counted.
 */
public final class PageTime {
    private static final String DRAW = """
            const paper = document.getElementById('paper');
            const box = paper.getBoundingClientRect();
            paper.setPointerCapture = () => {};
            const times = [];
            const fire = (type, x, y) => {
              const moves = type === 'pointermove';
              const event = new PointerEvent(type, {
                pointerId: 1, isPrimary: true, bubbles: true, cancelable: true, pointerType: 'mouse',
                button: moves ? -1 : 0, buttons: type === 'pointerup' ? 0 : 1, clientX: box.left + x, clientY: box.top + y,
              });
              const begin = performance.now();
              paper.dispatchEvent(event);
              times.push(performance.now() - begin);
            };
            for (let digit = 0; digit < 11; digit++) {
              fire('pointerdown', 100, 100);
              for (let i = 1; i <= 80; i++) {
                fire('pointermove', 100 + 4 * i, 100 + 80 * Math.sin(i / 8) + 2 * i);
              }
              fire('pointerup', 420, 260);
              document.getElementById('clear').click();
            }
            const sorted = times.slice(82).sort((a, b) => a - b);
            const at = (share) => sorted[Math.floor(share * (sorted.length - 1))].toFixed(1);
            return `median ${at(0.5)} ms, 99 % ${at(0.99)} ms, of ${sorted.length}`;""";

    private PageTime() {}

    /** Prints a line for each model. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("page");
        try (Browser browser = Browser.start("en")) {
            browser.show(1200, 900, "light");
            for (String name : ShippedModels.NAMES) {
                Path page = folder.resolve(name + ".html");
                ModelExport.WEB_PAGE.save(page, ShippedModels.open(name));
                browser.open(page);
                System.out.println(name + ": " + browser.run(DRAW) + "; " + Files.size(page) + " bytes");
            }
        }
    }
}
