package dev.blobfish.app.browse;

/// Sorts row numbers without boxing them: a stable merge sort.
final class IntSort {

    private IntSort() {}

    /// Compares two row numbers.
    interface Order {
        int compare(int left, int right);
    }

    static int[] sorted(int[] values, Order order) {
        int[] result = values.clone();
        int[] spare = values.clone();
        sort(spare, result, 0, values.length, order);
        return result;
    }

    private static void sort(int[] from, int[] to, int start, int end, Order order) {
        if (end - start < 2) {
            return;
        }
        int middle = (start + end) >>> 1;
        sort(to, from, start, middle, order);
        sort(to, from, middle, end, order);
        if (order.compare(from[middle - 1], from[middle]) <= 0) {
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = right >= end || (left < middle && order.compare(from[left], from[right]) <= 0);
            to[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    /// Two sorted runs as one; of equals those of `first` come first.
    static int[] merged(int[] first, int[] second, Order order) {
        int[] result = new int[first.length + second.length];
        int i = 0;
        int j = 0;
        for (int at = 0; at < result.length; at++) {
            boolean takeFirst = j >= second.length || (i < first.length && order.compare(first[i], second[j]) <= 0);
            result[at] = takeFirst ? first[i++] : second[j++];
        }
        return result;
    }
}
