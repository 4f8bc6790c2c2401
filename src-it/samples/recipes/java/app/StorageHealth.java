package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.services.s3.S3Client;

@ApplicationScoped
public class StorageHealth {

    /** Asks for the bucket alone, so it needs no right to read what is in it. Seldom: each request is paid for. */
    @HealthCheck(value = "s3", interval = "1m", critical = false)
    void s3(S3Client s3) {
        s3.headBucket(bucket -> bucket.bucket("orders"));
    }
}
