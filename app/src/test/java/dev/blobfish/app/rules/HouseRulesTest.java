package dev.blobfish.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.OldJackson;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.blobfish.app.rules.broken.OutOfPlace;
import dev.blobfish.app.rules.broken.SceneModel;
import dev.blobfish.app.rules.broken.app.left.Left;
import dev.blobfish.app.rules.broken.app.right.Right;
import dev.blobfish.app.rules.broken.sdk.driver.kbase.Borrowing;
import dev.blobfish.app.rules.broken.sdk.driver.s3.Lending;
import dev.blobfish.app.rules.broken.server.dialect.one.One;
import dev.blobfish.app.rules.broken.server.dialect.two.Two;
import dev.blobfish.app.rules.broken.server.engine.Gossip;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {
    private JavaClasses house;

    /// A rule, and classes that break it.
    record Proof(ArchRule rule, Class<?>... breakers) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static List<Proof> proofs() {
        return List.of(
                new Proof(HouseRules.serverDialectsDoNotSeeEachOther(), One.class, Two.class),
                new Proof(HouseRules.driversDoNotSeeEachOther(), Borrowing.class, Lending.class),
                new Proof(HouseRules.modelsKnowNoScene(), SceneModel.class),
                new Proof(HouseRules.onlyFxHandsWorkToTheFxThread(), OutOfPlace.class),
                new Proof(HouseRules.onlyDriversSpeakHttp(), OutOfPlace.class),
                new Proof(HouseRules.onlyLibraryAndEngineSpeakSql(), OutOfPlace.class),
                new Proof(HouseRules.engineKnowsNoWire(), Gossip.class, One.class),
                new Proof(HouseRules.viewsAreAcyclic(), Left.class, Right.class),
                new Proof(HouseRules.serverIsAcyclic(), Gossip.class, One.class, Two.class),
                new Proof(HouseRules.onlyTheNewJackson(), OutOfPlace.class, OldJackson.class));
    }

    @BeforeAll
    void readTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.blobfish");
    }

    @Test
    void theWholeHouseWasRead() {
        assertThat(house.stream().map(type -> type.getPackageName()).filter(Objects::nonNull))
                .contains("dev.blobfish.app", "dev.blobfish.sdk", "dev.blobfish.server", "dev.blobfish.server.engine")
                .noneMatch(name -> name.contains(".rules."));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void holds(Proof proof) {
        assertThat(proof.rule()
                        .allowEmptyShould(true)
                        .evaluate(house)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void canFail(Proof proof) {
        var broken = new ClassFileImporter().importClasses(proof.breakers());

        assertThat(proof.rule().evaluate(broken).hasViolation()).isTrue();
    }
}
