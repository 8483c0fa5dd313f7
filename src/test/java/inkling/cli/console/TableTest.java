package inkling.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.cli.console.Table.Side;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static String printed(Table table) {
        StringWriter out = new StringWriter();
        table.print(new PrintWriter(out, true));
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void columnsAreAsWideAsTheWidestOfThem() {
        Table table = new Table(List.of(Side.LEFT, Side.RIGHT, Side.LEFT));
        table.add("Run", "Loss", "Name");
        table.add("20261128-195150", "0.25", "first");
        table.add("20261128-195148", "12.5", "");

        assertEquals("""
                Run              Loss  Name
                20261128-195150  0.25  first
                20261128-195148  12.5
                """, printed(table));
    }

    @Test
    void aChineseCharacterTakesTheRoomOfTwo() {
        Table table = new Table(List.of(Side.LEFT, Side.RIGHT, Side.LEFT));
        table.add("状态", "准确率", "名称");
        table.add("提前停止", "98.5%", "β₁ …");
        table.add("发散", "", "轮数（epoch）");

        assertEquals("""
                状态      准确率  名称
                提前停止   98.5%  β₁ …
                发散              轮数（epoch）
                """, printed(table));
    }

    @Test
    void everyRowHasACellForEachColumn() {
        Table table = new Table(List.of(Side.LEFT));

        assertThrows(IllegalArgumentException.class, () -> table.add("one", "two"));
    }
}
