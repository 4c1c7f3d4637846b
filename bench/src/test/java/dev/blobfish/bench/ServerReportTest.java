package dev.blobfish.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServerReportTest {
    private static String table(String... lines) {
        return new ServerReport(Stream.of(lines).map(ServerRecord::parse).toList()).table();
    }

    @Test
    void showsTheMiddleRoundAndTheRatioToTheBestOther() {
        var table = table("""
                {"server":"blobfish","name":"put many","seconds":1,"operations":900,"complete":true}""", """
                {"server":"blobfish","name":"put many","seconds":1,"operations":300,"complete":true}""", """
                {"server":"blobfish","name":"put many","seconds":1,"operations":600,"complete":true}""", """
                {"server":"S3Proxy","name":"put many","seconds":2,"operations":200,"complete":true}""", """
                {"server":"Ceph RGW","name":"put many","seconds":1,"operations":300,"complete":true}""");
        assertThat(table).contains("| 600 |  | 100 | 300 | 2.00 |").hasLineCount(3);
    }

    @Test
    void countsLessTimeAndLessMemoryAsBetter() {
        var table = table("""
                {"server":"blobfish","name":"ready","seconds":0.5}""", """
                {"server":"S3Proxy","name":"ready","seconds":2}""", """
                {"server":"blobfish","name":"memory","bytes":209715200}""", """
                {"server":"S3Proxy","name":"memory","bytes":104857600}""");
        assertThat(table).contains("| 0.50 |  | 2.00 |  | 4.00 |").contains("| 200 |  | 100 |  | 0.50 |");
    }

    @Test
    void saysWhereTheTimeWasUp() {
        var table = table("""
                {"server":"S3Proxy","name":"list keys","seconds":100,"operations":5000,"complete":false}""");
        assertThat(table).contains("| 50 (stopped after 100 s at 5000) |");
    }
}
