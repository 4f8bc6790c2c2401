package io.healthpoint.it.servers.directory;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/**
 * What arquillian.xml says of such a server. Lines of its log are regular expressions, in which NAME stands for the
 * application's name and CONTEXT for its path.
 */
public class DirectoryConfiguration implements ContainerConfiguration {

    private String command = "";
    private String directory = "";
    private String log = "";
    private String started = "";
    private String deployed = "";
    private String failed = "";
    private String undeployed = "";

    @Override
    public void validate() {}

    public String getCommand() {
        return command;
    }

    public void setCommand(String command) {
        this.command = command;
    }

    public String getDirectory() {
        return directory;
    }

    public void setDirectory(String directory) {
        this.directory = directory;
    }

    public String getLog() {
        return log;
    }

    public void setLog(String log) {
        this.log = log;
    }

    public String getStarted() {
        return started;
    }

    public void setStarted(String started) {
        this.started = started;
    }

    public String getDeployed() {
        return deployed;
    }

    public void setDeployed(String deployed) {
        this.deployed = deployed;
    }

    public String getFailed() {
        return failed;
    }

    public void setFailed(String failed) {
        this.failed = failed;
    }

    public String getUndeployed() {
        return undeployed;
    }

    public void setUndeployed(String undeployed) {
        this.undeployed = undeployed;
    }
}
