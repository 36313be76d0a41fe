package cz.prostup.ui;

/// Where in a long list we are. `path` is the address of the list with its filters, without the page.
public record Pages(String path, int page, int size, long total) {

    public static final int USUAL_SIZE = 50;

    /// @throws IllegalArgumentException when pages are not counted from one
    public Pages {
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page " + page + " of size " + size + " of " + total);
        }
    }

    public int count() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean isNeeded() {
        return count() > 1;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < count();
    }

    public String addressOf(int wanted) {
        return path + (path.contains("?") ? "&" : "?") + "page=" + wanted;
    }

    public long first() {
        return total == 0 ? 0 : (long) (page - 1) * size + 1;
    }

    public long last() {
        return Math.min(total, (long) page * size);
    }

    /// `51 až 100 z 214`
    public String position() {
        return Czech.number(first()) + " až " + Czech.number(last()) + " z\u00A0" + Czech.number(total);
    }
}
