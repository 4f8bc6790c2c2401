package io.healthpoint.it.servers.matrix;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

@ApplicationPath("/")
public class ScanningAtRoot extends Application {}
