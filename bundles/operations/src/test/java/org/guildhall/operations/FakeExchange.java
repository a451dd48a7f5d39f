// SPDX-License-Identifier: Apache-2.0
package org.guildhall.operations;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One request, from this machine unless it is said otherwise, and what was answered. */
public final class FakeExchange {

    private final String path;
    private final Map<String, String> asked = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private String from = "127.0.0.1";
    private boolean async;
    private int status = 200;

    public FakeExchange(String path) {
        this.path = path;
    }

    public FakeExchange from(String address) {
        from = address;
        return this;
    }

    public FakeExchange header(String name, String value) {
        asked.put(name, value);
        return this;
    }

    /** Goes on after its call. */
    public FakeExchange async() {
        async = true;
        return this;
    }

    public int status() {
        return status;
    }

    public String header(String name) {
        return headers.get(name);
    }

    public String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    public HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getRequestURI", "getPathInfo" -> path;
            case "getServletPath" -> "/health/ready".equals(path) ? path : "";
            case "getMethod" -> "GET";
            case "getRemoteAddr" -> from;
            case "getHeader" -> asked.get((String) arguments[0]);
            case "getHeaders" ->
                Collections.enumeration(
                        asked.containsKey((String) arguments[0])
                                ? List.of(asked.get((String) arguments[0]))
                                : List.of());
            case "getLocale" -> Locale.ENGLISH;
            case "isAsyncStarted" -> async;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    public HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (method, arguments) -> switch (method) {
            case "getStatus" -> status;
            case "setStatus" -> status = (Integer) arguments[0];
            case "setHeader", "addHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setIntHeader" -> headers.put((String) arguments[0], String.valueOf(arguments[1]));
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            case "getHeaderNames" -> List.copyOf(headers.keySet());
            case "getHeaders" -> List.of(headers.get((String) arguments[0]));
            case "reset" -> {
                headers.clear();
                yield null;
            }
            case "getOutputStream" -> new Output();
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    Object result = answer.to(called.getName(), arguments);
                    return called.getReturnType() == void.class ? null : result;
                }));
    }

    private final class Output extends ServletOutputStream {
        @Override
        public void write(int b) {
            body.write(b);
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
