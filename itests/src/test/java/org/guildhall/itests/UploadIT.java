// SPDX-License-Identifier: Apache-2.0
package org.guildhall.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are too large, on the page that shows every kind of field. */
class UploadIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_EDGE = 2560;

    @TempDir
    private Path folder;

    @Test
    void makesAPhotoOfTwentyMegabytesSmaller() throws Exception {
        Path photo = photo();
        assertThat(Files.size(photo)).isGreaterThan(20 * MEGABYTE);
        try (Browser browser = new Browser()) {
            Page page = kit(browser);
            page.locator(".upload input[accept]").setInputFiles(photo);
            assertThat(page.locator(".upload li img")).isVisible();
            Object width =
                    page.locator(".upload li img").evaluate("image => image.decode().then(() => image.naturalWidth)");
            assertThat(width).isEqualTo(LONGEST_EDGE);
        }
    }

    @Test
    void saysHowLargeAFileMayBe() throws Exception {
        Path file = Files.write(folder.resolve("名册.bin"), new byte[20 * MEGABYTE + 1]);
        try (Browser browser = new Browser()) {
            Page page = kit(browser);
            page.locator(".upload input:not([accept])").setInputFiles(file);
            assertThat(page.getByText("“名册.bin”超过 20 MB")).isVisible();
        }
    }

    private static Page kit(Browser browser) throws Exception {
        Page page = browser.reader(SharedPlatform.get(), "funing-staff", "zh-CN");
        page.navigate("/console/kit");
        return page;
    }

    /** Noise: nothing makes it smaller but fewer pixels. */
    private Path photo() throws IOException {
        BufferedImage image = new BufferedImage(3000, 2500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        Path file = folder.resolve("合影.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
