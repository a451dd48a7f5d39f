// SPDX-License-Identifier: Apache-2.0
package org.guildhall.data.storage;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Which database the platform uses. */
@ObjectClassDefinition(name = "Guildhall database")
public @interface DatabaseConfig {

    @AttributeDefinition(description = "JDBC address: jdbc:h2:file:… or jdbc:postgresql://…")
    String url();

    @AttributeDefinition(description = "Who connects")
    String user() default "guildhall";

    @AttributeDefinition(description = "A file whose first line is the password; empty for none")
    String password_file() default "";

    @AttributeDefinition(description = "How many connections there are at most")
    int connections() default 10;
}
