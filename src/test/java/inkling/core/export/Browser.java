package inkling.core.export;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window: Chromium, with the driver that belongs to it. */
public final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts it; where there is none, the test is reported as skipped.
     *
     * @param languages those of its user, such as "en-GB"
     */
    public static Browser start(String languages) {
        Optional<Path> browser = program("chromium").or(() -> program("google-chrome"));
        Optional<Path> service = program("chromedriver");
        Assumptions.assumeTrue(browser.isPresent() && service.isPresent(), "there is no chromium with chromedriver");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", languages));
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService driverService = new ChromeDriverService.Builder()
                .usingDriverExecutable(service.get().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(driverService, options));
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page and forgets what was logged before. */
    public void open(Path page) {
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.manage().logs().get(LogType.BROWSER);
        driver.get(page.toUri().toString());
    }

    /** A screen of a size in CSS pixels, in a theme: "light" or "dark". */
    public void show(int width, int height, String theme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** What a script returns. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a script hands to the function that is its last argument, now or later. */
    public Object await(String script) {
        return driver.executeAsyncScript(script);
    }

    /** Something of the page, by its id. */
    public WebElement find(String id) {
        return driver.findElement(By.id(id));
    }

    /** The text of something that the page shows. */
    public String text(String id) {
        return find(id).getText();
    }

    /** Draws a stroke on something with the mouse, as people do: through points in shares of its size. */
    public void draw(String id, double... xy) {
        draw(new PointerInput(PointerInput.Kind.MOUSE, "mouse"), id, xy);
    }

    /** Draws a stroke with a finger. */
    public void drawByFinger(String id, double... xy) {
        draw(new PointerInput(PointerInput.Kind.TOUCH, "finger"), id, xy);
    }

    private void draw(PointerInput pointer, String id, double... xy) {
        WebElement paper = find(id);
        Sequence stroke = new Sequence(pointer, 1);
        for (int i = 0; i < xy.length; i += 2) {
            int x = (int) Math.round((xy[i] - 0.5) * paper.getSize().width);
            int y = (int) Math.round((xy[i + 1] - 0.5) * paper.getSize().height);
            stroke.addAction(
                    pointer.createPointerMove(Duration.ofMillis(16), PointerInput.Origin.fromElement(paper), x, y));
            if (i == 0) {
                stroke.addAction(pointer.createPointerDown(PointerInput.MouseButton.LEFT.asArg()));
            }
        }
        stroke.addAction(pointer.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
        driver.perform(List.of(stroke));
    }

    /** Keys to whatever has the focus. */
    public void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** A key while Control is held. */
    public void typeWithControl(String key) {
        new Actions(driver)
                .keyDown(Keys.CONTROL)
                .sendKeys(key)
                .keyUp(Keys.CONTROL)
                .perform();
    }

    /** The addresses that the page asked for since it was opened, itself among them. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> JsonParser.parseString(entry.getMessage())
                        .getAsJsonObject()
                        .getAsJsonObject("message"))
                .filter(message -> message.get("method").getAsString().equals("Network.requestWillBeSent"))
                .map(message -> message.getAsJsonObject("params")
                        .getAsJsonObject("request")
                        .get("url")
                        .getAsString())
                .toList();
    }

    /** What the browser complains of since the page was opened. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Role and name of everything that one can do something with, as those see it who do not see the page. */
    public List<String> controls() {
        driver.executeCdpCommand("Accessibility.enable", Map.of());
        JsonObject tree = new Gson()
                .toJsonTree(driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of()))
                .getAsJsonObject();
        return StreamSupport.stream(tree.getAsJsonArray("nodes").spliterator(), false)
                .map(node -> node.getAsJsonObject())
                .filter(node -> node.has("properties") && isFocusable(node))
                .map(node -> value(node, "role") + " " + value(node, "name"))
                .filter(control -> !control.startsWith("RootWebArea"))
                .sorted()
                .toList();
    }

    private static boolean isFocusable(JsonObject node) {
        return StreamSupport.stream(node.getAsJsonArray("properties").spliterator(), false)
                .map(property -> property.getAsJsonObject())
                .anyMatch(property -> property.get("name").getAsString().equals("focusable"));
    }

    private static String value(JsonObject node, String name) {
        return node.has(name) ? node.getAsJsonObject(name).get("value").getAsString() : "";
    }

    /** A picture of what is on the screen, for people to look at. */
    public void picture(Path png) throws IOException {
        Files.createDirectories(png.getParent());
        Files.write(png, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
