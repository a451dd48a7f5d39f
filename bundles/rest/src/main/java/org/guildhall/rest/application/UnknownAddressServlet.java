// SPDX-License-Identifier: Apache-2.0
package org.guildhall.rest.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guildhall.api.module.Words;
import org.guildhall.rest.Json;
import org.guildhall.rest.ReaderLocale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers what no application, servlet or page answers, as a problem instead of the server's own English page. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=guildhall-errors",
            "osgi.http.whiteboard.servlet.errorPage=4xx",
            "osgi.http.whiteboard.servlet.errorPage=5xx",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=*)"
        })
public class UnknownAddressServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Problems problems;
    private final transient ObjectMapper mapper = Json.mapper();

    @Activate
    public UnknownAddressServlet(@Reference Words words) {
        this.problems = new Problems(words);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        Problem problem = problems.of(status, ReaderLocale.of(request));
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.getOutputStream().write(mapper.writeValueAsBytes(problem));
    }
}
