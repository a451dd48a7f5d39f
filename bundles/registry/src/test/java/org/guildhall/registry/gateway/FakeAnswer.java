// SPDX-License-Identifier: Apache-2.0
package org.guildhall.registry.gateway;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a caller gets; it is on its way as soon as its stream is closed or flushed. */
final class FakeAnswer {

    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    int status = 200;
    private boolean committed;
    private final Body body = new Body();
    private final PrintWriter writer = new PrintWriter(body, true, StandardCharsets.UTF_8);

    HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (self, method, arguments) -> {
                    return switch (method.getName()) {
                        case "isCommitted" -> committed;
                        case "getOutputStream" -> body;
                        case "getWriter" -> writer;
                        case "getHeaderNames" -> List.copyOf(headers.keySet());
                        case "getHeaders" -> List.of(headers.get(arguments[0]));
                        case "setStatus" -> status = (Integer) arguments[0];
                        case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                        case "setHeader", "addHeader", "setIntHeader" ->
                            headers.put((String) arguments[0], String.valueOf(arguments[1]));
                        case "reset" -> reset();
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    String text() {
        return body.written.toString(StandardCharsets.UTF_8);
    }

    private Object reset() {
        status = 200;
        headers.clear();
        body.written.reset();
        return null;
    }

    private final class Body extends ServletOutputStream {

        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        @Override
        public void write(int each) {
            written.write(each);
        }

        @Override
        public void flush() {
            committed = true;
        }

        @Override
        public void close() {
            committed = true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
