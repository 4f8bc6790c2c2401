package io.healthpoint.it.servers;

import io.healthpoint.it.servers.directory.DirectoryContainer;
import java.io.File;
import java.util.List;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Deploys every application that a test's method {@code applications} returns, each by itself, before the test; whoever has
 * no such method says by Arquillian's annotations what is deployed.
 */
public class Deployments implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(
                DeploymentScenarioGenerator.class, AnnotationDeploymentScenarioGenerator.class, Generator.class);
        if (Stack.isBrought()) {
            builder.service(DeployableContainer.class, DirectoryContainer.class);
        }
    }

    public static class Generator extends AnnotationDeploymentScenarioGenerator {
        @Override
        public List<DeploymentDescription> generate(TestClass test) {
            List<WebArchive> wars = applications(test.getJavaClass());
            if (wars.isEmpty()) {
                return super.generate(test);
            }
            return Server.is("payara-micro")
                    ? beside(wars)
                    : wars.stream().map(Generator::described).toList();
        }

        @SuppressWarnings("unchecked")
        private static List<WebArchive> applications(Class<?> test) {
            try {
                return (List<WebArchive>) test.getDeclaredMethod("applications").invoke(null);
            } catch (NoSuchMethodException none) {
                return List.of();
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static DeploymentDescription described(WebArchive war) {
            return new DeploymentDescription(war.getName(), war).shouldBeTestable(false);
        }

        // Payara Micro is started anew for each application that it is given, and takes along what lies in a directory.
        private static List<DeploymentDescription> beside(List<WebArchive> wars) {
            File directory = new File("target/wars");
            for (File old : directory.listFiles()) {
                old.delete();
            }
            wars.forEach(war -> war.as(ZipExporter.class).exportTo(new File(directory, war.getName())));
            return List.of(described(Archives.war("first")));
        }
    }
}
