package io.healthpoint.it.servers;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;

/** Deploys every application of the matrix, each by itself, for the one test that asks for all of them. */
public class MatrixDeployments implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(
                DeploymentScenarioGenerator.class, AnnotationDeploymentScenarioGenerator.class, Generator.class);
    }

    public static class Generator extends AnnotationDeploymentScenarioGenerator {
        @Override
        public List<DeploymentDescription> generate(TestClass test) {
            // Payara Micro takes one application, and what lies in a directory along with it.
            return test.getJavaClass() == MatrixIT.class && !Server.is("payara-micro") ? all() : super.generate(test);
        }

        private static List<DeploymentDescription> all() {
            return Arrays.stream(Matrix.values())
                    .flatMap(application -> Stream.of(application.warWithout(), application.warWith()))
                    .map(war -> new DeploymentDescription(war.getName(), war).shouldBeTestable(false))
                    .toList();
        }
    }
}
