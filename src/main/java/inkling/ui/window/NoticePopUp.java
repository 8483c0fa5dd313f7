package inkling.ui.window;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import inkling.ui.kit.Motion;
import inkling.ui.kit.Notices;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The latest notice that must not be missed, in a corner over the window: one at a time, until it is put away. */
final class NoticePopUp extends StackPane {
    private static final double WIDTH = 420;

    /** A problem stays until somebody has read it. */
    private static final Map<Notices.Kind, Duration> SHOWS =
            Map.of(Notices.Kind.FINISHED, Duration.seconds(6), Notices.Kind.PROBLEM, Duration.INDEFINITE);

    /** Whoever is offered something needs time to decide. */
    private static final Duration TO_DECIDE = Duration.seconds(20);

    private final PauseTransition end = new PauseTransition();

    NoticePopUp(Notices notices) {
        setId("pop-up");
        getStyleClass().add("pop-up");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        end.setOnFinished(event -> putAway());
        notices.latestProperty().addListener((value, before, now) -> show(now));
    }

    private void show(Notices.Notice notice) {
        putAway();
        if (notice.kind() == Notices.Kind.DONE) {
            return;
        }
        boolean problem = notice.kind() == Notices.Kind.PROBLEM;
        Notification shown =
                new Notification(notice.text(), Icons.of(problem ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE));
        shown.getStyleClass().addAll(problem ? Styles.DANGER : Styles.SUCCESS, Styles.ELEVATED_2);
        shown.setOnClose(event -> putAway());
        if (notice.hasDetails()) {
            shown.setPrimaryActions(Controls.link("notice.details", "notice.details.tip", () -> {
                shown.setMessage(notice.details());
                shown.getPrimaryActions().clear();
            }));
        }
        notice.offer()
                .ifPresent(offer -> shown.setPrimaryActions(Controls.link(offer.key(), offer.tip(), () -> {
                    putAway();
                    offer.take().run();
                })));
        getChildren().setAll(shown);
        Motion.appear(shown);
        Duration shows = notice.offer().isPresent() ? TO_DECIDE : SHOWS.get(notice.kind());
        if (!shows.isIndefinite()) {
            end.setDuration(shows);
            end.playFromStart();
        }
    }

    private void putAway() {
        end.stop();
        getChildren().clear();
    }
}
