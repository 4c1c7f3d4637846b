package dev.blobfish.app.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.SQLException;

/// The rules that neither the compiler nor the module system can hold. Package patterns begin with `..`, so that a
/// small
/// wrong class below this package shows each rule to be able to fail.
final class HouseRules {
    private HouseRules() {}

    /// Each dialect of the server stands alone: what two of them share is below them, in the engine or in http.
    static ArchRule serverDialectsDoNotSeeEachOther() {
        return slices().matching("..server.dialect.(*)..").should().notDependOnEachOther();
    }

    /// Likewise the drivers of the SDK.
    static ArchRule driversDoNotSeeEachOther() {
        return slices().matching("..sdk.driver.(s3|kbase|shakenfist|usos|memory)..")
                .should()
                .notDependOnEachOther();
    }

    /// A model is tested without a toolkit, so it may hold properties but no node, scene or image.
    static ArchRule modelsKnowNoScene() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..");
    }

    /// One door to the FX thread, so that tests can put their own thread behind it.
    static ArchRule onlyFxHandsWorkToTheFxThread() {
        return noClasses().that().resideOutsideOfPackage("..app.fx..").should().accessTargetWhere(runLater());
    }

    /// HTTP is spoken in the drivers alone.
    static ArchRule onlyDriversSpeakHttp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..sdk.driver..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "java.net.http..");
    }

    /// SQL is spoken in the library and in the engine; the transfer journal may catch its exception.
    static ArchRule onlyLibraryAndEngineSpeakSql() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..sdk.library..", "..server.engine..")
                .should()
                .dependOnClassesThat(sqlBeyondItsException());
    }

    /// The engine serves four dialects and knows none of them, nor what carries them.
    static ArchRule engineKnowsNoWire() {
        return noClasses()
                .that()
                .resideInAPackage("..server.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..", "..server.http..", "..server.dialect..");
    }

    static ArchRule viewsAreAcyclic() {
        return slices().matching("..app.(*)..").should().beFreeOfCycles();
    }

    static ArchRule serverIsAcyclic() {
        return slices().matching("..server.(*)..").should().beFreeOfCycles();
    }

    /// Jackson 3 lives in `tools.jackson`; only its annotations kept the old name.
    static ArchRule onlyTheNewJackson() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");
    }

    private static DescribedPredicate<JavaAccess<?>> runLater() {
        return describe(
                "Platform.runLater",
                access -> access.getTargetOwner().getName().equals("javafx.application.Platform")
                        && access.getName().equals("runLater"));
    }

    private static DescribedPredicate<JavaClass> sqlBeyondItsException() {
        return describe(
                "java.sql beyond SQLException",
                type -> (type.getPackageName().startsWith("java.sql")
                                || type.getPackageName().startsWith("javax.sql")
                                || type.getPackageName().startsWith("org.sqlite"))
                        && !type.isEquivalentTo(SQLException.class));
    }
}
