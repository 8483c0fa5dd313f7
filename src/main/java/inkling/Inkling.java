package inkling;

/** Starts Inkling. */
public final class Inkling {
    private Inkling() {}

    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
