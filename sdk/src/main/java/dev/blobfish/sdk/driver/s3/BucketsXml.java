package dev.blobfish.sdk.driver.s3;

import dev.blobfish.sdk.ContainerInfo;
import dev.blobfish.sdk.ContainerName;
import dev.blobfish.sdk.driver.http.XmlReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// One page of a list of buckets.
///
/// @param token of the next page, or empty
record BucketsXml(List<ContainerInfo> buckets, String token) {
    static BucketsXml parse(XmlReading xml) throws XMLStreamException {
        List<ContainerInfo> buckets = new ArrayList<>();
        var token = new StringBuilder();
        xml.children(name -> {
            switch (name) {
                case "Buckets" -> xml.children(_ -> buckets.add(bucket(xml)));
                case "ContinuationToken" -> token.append(xml.text());
                default -> {
                    // The owner.
                }
            }
        });
        return new BucketsXml(buckets, token.toString());
    }

    private static ContainerInfo bucket(XmlReading xml) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        xml.children(name -> texts.put(name, xml.text()));
        return new ContainerInfo(
                new ContainerName(texts.getOrDefault("Name", "")),
                Optional.ofNullable(texts.get("CreationDate")).flatMap(XmlDates::parse));
    }
}
